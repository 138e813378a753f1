import poor from '@salesforce/label/c.Phone_Quality_1';
import fair from '@salesforce/label/c.Phone_Quality_2';
import good from '@salesforce/label/c.Phone_Quality_3';
import excellent from '@salesforce/label/c.Phone_Quality_4';
import type { QualityLevel } from 'c/softphoneContract';

/** How a call sounds, in words. */
export const qualityTexts: Readonly<Record<QualityLevel, string>> = { 1: poor, 2: fair, 3: good, 4: excellent };
