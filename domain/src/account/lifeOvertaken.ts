/**
 * Type of the refusal of an effect on a life that is not the newest any more; its detail is the newest one. It happens when a
 * workflow task is lost after its effect was kept: nothing was written, and the life goes on from there.
 */
export const lifeOvertaken = 'life.overtaken';
