// The package's component for the utility bar, in a script of its own.
export { default } from 'c/softphoneUtility';
