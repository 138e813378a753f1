// What is measured is what an agent's browser gets.
process.env.MODE = 'production';
