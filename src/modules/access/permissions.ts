/** What an account may be allowed to do. Which role may do what stands here too once there are accounts. */
export type Permission = 'fact.write' | 'fact.publish' | 'news.review' | 'account.administer';
