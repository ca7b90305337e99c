import { createIdentityApp, type IdentityApp } from './identity-app.js';

let built: Promise<IdentityApp> | undefined;

/** The one service of all parts of a spec file: each makes its own people, and its own sessions when it begins. */
export async function theAccounts(): Promise<IdentityApp> {
  built ??= createIdentityApp();
  return built;
}
