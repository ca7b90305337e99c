import 'reflect-metadata';
import { afterAll } from '@jest/globals';
import { theFormats } from './formats/built.js';
import './formats/calendar.part.js';
import './formats/certainty.part.js';
import './formats/empty.part.js';
import './formats/feeds.part.js';
import './formats/pictures.part.js';
import './formats/serving.part.js';
import './formats/subscriber.part.js';
import './formats/table.part.js';
import './formats/timeline.part.js';
import './formats/wording.part.js';

afterAll(async () => (await theFormats()).close());
