/** Schema of the queue's own tables, apart from the record. */
export const JOB_SCHEMA = 'jobs';
