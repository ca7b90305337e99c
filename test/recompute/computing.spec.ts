import 'reflect-metadata';
import './preview.part.js';
import './recompute.part.js';
import './known-rules.part.js';
