import { createDeskApp, type DeskApp } from './desk-app.js';
import { createJusticeApp, type JusticeApp } from './justice-app.js';

let desk: Promise<DeskApp> | undefined;
let justiceDesk: Promise<JusticeApp> | undefined;

/** The one desk of all parts of a spec file: each records what it looks at. */
export async function theDesk(): Promise<DeskApp> {
  desk ??= createDeskApp();
  return desk;
}

/** The same with what facts of courts and campaigns refer to. */
export async function theJusticeDesk(): Promise<JusticeApp> {
  justiceDesk ??= createJusticeApp();
  return justiceDesk;
}
