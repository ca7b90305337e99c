import './changed-articles.part.js';
import './decisions.part.js';
import './feeds-and-lists.part.js';
import './lessons.part.js';
import './relinking.part.js';
