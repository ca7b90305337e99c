import 'reflect-metadata';
import './documents.part.js';
import './engine-facts.part.js';
import './import.part.js';
import './news.part.js';
import './projections.part.js';
import './services.part.js';
