// The server as a process of its own.
import { serveClient } from './serve';

serveClient();
