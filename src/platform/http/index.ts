export { AddressLimit, networkOf } from './address-limit.js';
export { FailureFilter } from './failure.filter.js';
export { HealthController, READINESS_PROBE, type ReadinessProbe } from './health.controller.js';
export { createHttpAdapter, prepareHttp } from './http-adapter.js';
export { FetchFailure, type FetchFailureReason } from './outbound/fetch-failure.js';
export { GuardedClient, type Fetched } from './outbound/guarded-client.js';
export { GuardedPost } from './outbound/guarded-post.js';
export { OutboundModule } from './outbound/outbound.module.js';
export { NOWHERE, PUBLIC_WEB, type OutboundSettings } from './outbound/outbound-settings.js';
