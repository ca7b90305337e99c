import 'reflect-metadata';
import './differential.part.js';
import './moments.part.js';
import './rules.part.js';
