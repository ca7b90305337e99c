export { AdvocacyModule } from './advocacy.module.js';
export { Award } from './award.model.js';
export { CampaignCase } from './campaign-case.model.js';
export { Campaign } from './campaign.model.js';
export { Recognition } from './recognition.model.js';
export { AWARD, AwardsService } from './awards.service.js';
export { CAMPAIGN, CAMPAIGN_CASE, CampaignsService, RECOGNITION } from './campaigns.service.js';
