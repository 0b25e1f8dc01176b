/** What a component test sees of a style sheet or a picture: nothing. */
export default '';
