import 'reflect-metadata';
import './erasure.part.js';
import './leaks.part.js';
import './records.part.js';
