export { AddressLimit, networkOf } from './address-limit.js';
export { FailureFilter } from './failure.filter.js';
export { HealthController, READINESS_PROBE, type ReadinessProbe } from './health.controller.js';
export { createHttpAdapter, prepareHttp } from './http-adapter.js';
