import 'reflect-metadata';
import { afterAll } from '@jest/globals';
import { closeStage } from './support/stage.js';
import './embeds.part.js';
import './enlarged.part.js';
import './frames.part.js';
import './keyboard.part.js';
import './pages.part.js';
import './reading.part.js';

afterAll(closeStage);
