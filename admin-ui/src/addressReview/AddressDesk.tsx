import { NextTask } from '../task/NextTask.js';

/** The review desk between two addresses: how many wait, and the next one. */
export default function AddressDesk() {
  return <NextTask desk="addressReview" words="address" />;
}
