import * as FlexPlugin from '@twilio/flex-plugin';
import { CrmConnectPlugin } from './CrmConnectPlugin';

FlexPlugin.loadPlugin(CrmConnectPlugin);
