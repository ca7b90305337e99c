import 'reflect-metadata';
import './documentation.part.js';
import './rule-files.part.js';
import './rule-sets.part.js';
