import 'reflect-metadata';
import { afterAll } from '@jest/globals';
import { closeStage } from './support/stage.js';
import './embeds.part.js';
import './frames.part.js';
import './pages.part.js';

afterAll(closeStage);
