import 'reflect-metadata';
import { afterAll } from '@jest/globals';
import { thePages } from './pages/built.js';
import './pages/every-page.part.js';
import './pages/hostile.part.js';
import './pages/lists.part.js';
import './pages/missing.part.js';
import './pages/plain.part.js';
import './pages/story.part.js';
import './standing/how-it-ended.part.js';
import './standing/where-they-stand.part.js';

afterAll(async () => (await thePages()).close());
