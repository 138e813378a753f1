// The package's components for an app without Open CTI, in a script of their own.
export { default as CallAction } from 'c/callAction';
export { default as CallFlowAction } from 'c/callFlowAction';
export { default as CallNumbers } from 'c/callNumbers';
export { default as SoftphoneUtility } from 'c/softphoneUtility';
