/** What accounts need of the place the service runs in. */
export interface IdentitySettings {
  /** Address that people use: decides how the cookie is guarded. */
  readonly publicUrl: string;
  /** 32 bytes under which second factors are sealed and tries are counted; asked for with the first of either. */
  readonly sealingKey: () => Buffer;
}

export const IDENTITY_SETTINGS = Symbol('IdentitySettings');
