import { connectionType } from '../../platform/graphql/connection/index.js';
import { Case } from './case.model.js';

export const CaseConnection = connectionType('Case', () => Case, 'Each row is a case.');
