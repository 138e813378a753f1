// Imported first by what builds and opens the workbench as an org serves it: minified, without the development engine of LWC,
// which checks more and forgets less.
process.env.MODE = 'production';
