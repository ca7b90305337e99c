export { ConditionReport } from './condition-report.model.js';
export { Letter } from './letter.model.js';
export { LifeModule } from './life.module.js';
export { CONDITION_REPORT, ConditionsService } from './conditions.service.js';
export { LETTER, LettersService } from './letters.service.js';
