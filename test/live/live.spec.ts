import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { connectionsOf } from './connections.part.js';
import { feedsOf } from './feeds.part.js';
import { endClients } from './live-client.js';
import { createLiveWorld, type LiveWorld } from './live-world.js';
import { milestonesOf } from './milestones.part.js';
import { webhooksOf } from './webhooks.part.js';

let world: LiveWorld;

beforeAll(async () => {
  world = await createLiveWorld();
});
afterEach(endClients);
afterAll(async () => world.desk.close());

const theWorld = (): LiveWorld => world;

feedsOf(theWorld);
connectionsOf(theWorld);
// Days go by in these, so that sessions of the others would be over.
milestonesOf(theWorld);
webhooksOf(theWorld);
