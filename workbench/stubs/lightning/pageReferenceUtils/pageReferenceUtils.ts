/** Stand-in for lightning/pageReferenceUtils. */
export { writeDefaultFieldValues as encodeDefaultFieldValues } from '../../../shell/routes/route';
