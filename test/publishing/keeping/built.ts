import { createDeskApp, type DeskApp } from '../../editing/desk-app.js';
import { serveKeptAndFresh, type KeptAndFresh } from './kept-and-fresh.js';
import { Pen } from './pen.js';

interface World {
  readonly desk: DeskApp;
  readonly pen: Pen;
  readonly both: KeptAndFresh;
}

let built: Promise<World> | undefined;

async function build(): Promise<World> {
  const desk = await createDeskApp();
  return { desk, pen: new Pen(desk), both: await serveKeptAndFresh(desk.app.clone.url) };
}

/** The record that the parts write, one after the other. */
export async function theWorld(): Promise<World> {
  built ??= build();
  return built;
}

export async function closeWorld(): Promise<void> {
  const { desk, both } = await theWorld();
  await both.close();
  await desk.close();
}
