// Import this first to build and open the workbench as an org would serve it: minified, and without LWC's development mode, which
// checks more and keeps more in memory.
process.env.MODE = 'production';
