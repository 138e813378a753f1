// Entry point of shell.js, the stand-in for Lightning Experience.
import '@lwc/synthetic-shadow'; // must run before the engine
import { createElement } from 'lwc';
import App from 'shell/app';

document.body.append(createElement('shell-app', { is: App }));
