import 'reflect-metadata';
import './answers.part.js';
import './graphql-over-http.part.js';
import './hostile-requests.part.js';
