import 'reflect-metadata';
import { afterAll } from '@jest/globals';
import { theEmbeds } from './embeds/built.js';
import './embeds/choice.part.js';
import './embeds/component.part.js';
import './embeds/data.part.js';
import './embeds/frame.part.js';
import './embeds/oembed.part.js';
import './embeds/wording.part.js';

afterAll(async () => (await theEmbeds()).close());
