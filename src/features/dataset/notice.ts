/** Licence of the data. */
export const licence =
  'CC0-1.0: the data are dedicated to the public domain. Bibliographic facts come from the reports that each record names.';

/** What every reader of an answer is told. */
export const notice =
  'These answers summarise published research for researchers. They are no medical advice: decide about treatment with a clinician.';
