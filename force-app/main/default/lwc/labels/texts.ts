import { directoryTexts } from './directoryTexts';
import { recentTexts } from './recentTexts';
import { transferTexts } from './transferTexts';
import answer from '@salesforce/label/c.Phone_Answer';
import decline from '@salesforce/label/c.Phone_Decline';
import hangUp from '@salesforce/label/c.Phone_HangUp';
import hold from '@salesforce/label/c.Phone_Hold';
import resume from '@salesforce/label/c.Phone_Resume';
import mute from '@salesforce/label/c.Phone_Mute';
import unmute from '@salesforce/label/c.Phone_Unmute';
import keypad from '@salesforce/label/c.Phone_Keypad';
import transfer from '@salesforce/label/c.Phone_Transfer';
import dial from '@salesforce/label/c.Phone_Dial';
import pop from '@salesforce/label/c.Phone_Pop';
import search from '@salesforce/label/c.Phone_Search';
import newRecord from '@salesforce/label/c.Phone_NewRecord';
import sentNotes from '@salesforce/label/c.Phone_SentNotes';
import callNumber from '@salesforce/label/c.Phone_CallNumber';
import save from '@salesforce/label/c.Phone_Save';
import tryAgain from '@salesforce/label/c.Phone_TryAgain';
import close from '@salesforce/label/c.Phone_Close';
import nameOrNumber from '@salesforce/label/c.Phone_NameOrNumber';
import available from '@salesforce/label/c.Phone_Available';
import notConnected from '@salesforce/label/c.Phone_NotConnected';
import ringing from '@salesforce/label/c.Phone_Ringing';
import ringingName from '@salesforce/label/c.Phone_RingingName';
import connecting from '@salesforce/label/c.Phone_Connecting';
import onCall from '@salesforce/label/c.Phone_OnCall';
import onHold from '@salesforce/label/c.Phone_OnHold';
import wrapUp from '@salesforce/label/c.Phone_WrapUp';
import utilityNotConnected from '@salesforce/label/c.Phone_UtilityNotConnected';
import utilityTimer from '@salesforce/label/c.Phone_UtilityTimer';
import utilityWrapUp from '@salesforce/label/c.Phone_UtilityWrapUp';
import withheld from '@salesforce/label/c.Phone_Withheld';
import interactionRinging from '@salesforce/label/c.Phone_InteractionRinging';
import interactionConnecting from '@salesforce/label/c.Phone_InteractionConnecting';
import interactionConnected from '@salesforce/label/c.Phone_InteractionConnected';
import interactionEnded from '@salesforce/label/c.Phone_InteractionEnded';
import accept from '@salesforce/label/c.Phone_Accept';
import endInteraction from '@salesforce/label/c.Phone_EndInteraction';
import internalCall from '@salesforce/label/c.Phone_InternalCall';
import notFromSalesforce from '@salesforce/label/c.Phone_NotFromSalesforce';
import presented from '@salesforce/label/c.Phone_Presented';
import notFound from '@salesforce/label/c.Phone_NotFound';
import searching from '@salesforce/label/c.Phone_Searching';
import lookupFailed from '@salesforce/label/c.Phone_LookupFailed';
import matchedOn from '@salesforce/label/c.Phone_MatchedOn';
import cameWithCall from '@salesforce/label/c.Phone_CameWithCall';
import openCase from '@salesforce/label/c.Phone_OpenCase';
import severalMatch from '@salesforce/label/c.Phone_SeveralMatch';
import severalMatchMore from '@salesforce/label/c.Phone_SeveralMatchMore';
import chooseRecord from '@salesforce/label/c.Phone_ChooseRecord';
import noneOfThese from '@salesforce/label/c.Phone_NoneOfThese';
import farEndHolds from '@salesforce/label/c.Phone_FarEndHolds';
import holdAndAnswer from '@salesforce/label/c.Phone_HoldAndAnswer';
import otherCalls from '@salesforce/label/c.Phone_OtherCalls';
import selectCall from '@salesforce/label/c.Phone_SelectCall';
import loggedOn from '@salesforce/label/c.Phone_LoggedOn';
import loggedOnNothing from '@salesforce/label/c.Phone_LoggedOnNothing';
import loggedOnChoose from '@salesforce/label/c.Phone_LoggedOnChoose';
import reasonInternal from '@salesforce/label/c.Phone_ReasonInternal';
import reasonChosen from '@salesforce/label/c.Phone_ReasonChosen';
import reasonNoneChosen from '@salesforce/label/c.Phone_ReasonNoneChosen';
import reasonInteraction from '@salesforce/label/c.Phone_ReasonInteraction';
import reasonOrigin from '@salesforce/label/c.Phone_ReasonOrigin';
import reasonSingleMatch from '@salesforce/label/c.Phone_ReasonSingleMatch';
import reasonOpen from '@salesforce/label/c.Phone_ReasonOpen';
import reasonGone from '@salesforce/label/c.Phone_ReasonGone';
import decideByRules from '@salesforce/label/c.Phone_DecideByRules';
import alsoCase from '@salesforce/label/c.Phone_AlsoCase';
import notes from '@salesforce/label/c.Phone_Notes';
import outcome from '@salesforce/label/c.Phone_Outcome';
import outcomePlaceholder from '@salesforce/label/c.Phone_OutcomePlaceholder';
import outcomeResolved from '@salesforce/label/c.Phone_OutcomeResolved';
import outcomeFollowUp from '@salesforce/label/c.Phone_OutcomeFollowUp';
import outcomeVoicemail from '@salesforce/label/c.Phone_OutcomeVoicemail';
import outcomeWrongNumber from '@salesforce/label/c.Phone_OutcomeWrongNumber';
import recordSaving from '@salesforce/label/c.Phone_RecordSaving';
import recordSaved from '@salesforce/label/c.Phone_RecordSaved';
import recordWaiting from '@salesforce/label/c.Phone_RecordWaiting';
import recordOff from '@salesforce/label/c.Phone_RecordOff';
import digitsSent from '@salesforce/label/c.Phone_DigitsSent';
import numberExtension from '@salesforce/label/c.Phone_NumberExtension';
import sendExtension from '@salesforce/label/c.Phone_SendExtension';
import extension from '@salesforce/label/c.Phone_Extension';
import password from '@salesforce/label/c.Phone_Password';
import signIn from '@salesforce/label/c.Phone_SignIn';
import signInFromSalesforce from '@salesforce/label/c.Phone_SignInFromSalesforce';
import signOut from '@salesforce/label/c.Phone_SignOut';
import useHere from '@salesforce/label/c.Phone_UseHere';
import retry from '@salesforce/label/c.Phone_Retry';
import demoLine from '@salesforce/label/c.Phone_DemoLine';
import demoHint from '@salesforce/label/c.Phone_DemoHint';
import demoFrom from '@salesforce/label/c.Phone_DemoFrom';
import demoName from '@salesforce/label/c.Phone_DemoName';
import demoCall from '@salesforce/label/c.Phone_DemoCall';
import demoFarEnd from '@salesforce/label/c.Phone_DemoFarEnd';
import demoAnswer from '@salesforce/label/c.Phone_DemoAnswer';
import demoHold from '@salesforce/label/c.Phone_DemoHold';
import demoResume from '@salesforce/label/c.Phone_DemoResume';
import demoSoundsBad from '@salesforce/label/c.Phone_DemoSoundsBad';
import demoSoundsGood from '@salesforce/label/c.Phone_DemoSoundsGood';
import demoHangUp from '@salesforce/label/c.Phone_DemoHangUp';
import demoBusy from '@salesforce/label/c.Phone_DemoBusy';
import demoReject from '@salesforce/label/c.Phone_DemoReject';
import announceRinging from '@salesforce/label/c.Phone_AnnounceRinging';
import announceConnecting from '@salesforce/label/c.Phone_AnnounceConnecting';
import announceConnected from '@salesforce/label/c.Phone_AnnounceConnected';
import announceHeld from '@salesforce/label/c.Phone_AnnounceHeld';
import announceConferenced from '@salesforce/label/c.Phone_AnnounceConferenced';
import announceEnded from '@salesforce/label/c.Phone_AnnounceEnded';
import calling from '@salesforce/label/c.Phone_Calling';
import fieldPhone from '@salesforce/label/c.Phone_FieldPhone';
import fieldMobilePhone from '@salesforce/label/c.Phone_FieldMobilePhone';
import fieldHomePhone from '@salesforce/label/c.Phone_FieldHomePhone';
import fieldOtherPhone from '@salesforce/label/c.Phone_FieldOtherPhone';
import fieldAssistantPhone from '@salesforce/label/c.Phone_FieldAssistantPhone';
import fieldFax from '@salesforce/label/c.Phone_FieldFax';
import fieldName from '@salesforce/label/c.Phone_FieldName';
import objectAccount from '@salesforce/label/c.Phone_ObjectAccount';
import objectContact from '@salesforce/label/c.Phone_ObjectContact';
import objectLead from '@salesforce/label/c.Phone_ObjectLead';
import objectCase from '@salesforce/label/c.Phone_ObjectCase';
import objectOpportunity from '@salesforce/label/c.Phone_ObjectOpportunity';
import anotherCall from '@salesforce/label/c.Phone_AnotherCall';
import clear from '@salesforce/label/c.Phone_Clear';
import back from '@salesforce/label/c.Phone_Back';
import callControls from '@salesforce/label/c.Phone_CallControls';
import triesAgainIn from '@salesforce/label/c.Phone_TriesAgainIn';
import openNow from '@salesforce/label/c.Phone_OpenNow';
import loggedOnNone from '@salesforce/label/c.Phone_LoggedOnNone';
import searchingNames from '@salesforce/label/c.Phone_SearchingNames';
import nobodyFound from '@salesforce/label/c.Phone_NobodyFound';
import namesFound from '@salesforce/label/c.Phone_NamesFound';
import showKeys from '@salesforce/label/c.Phone_ShowKeys';
import outbox from '@salesforce/label/c.Phone_Outbox';
import outboxAskAdmin from '@salesforce/label/c.Phone_OutboxAskAdmin';
import outboxField from '@salesforce/label/c.Phone_OutboxField';
import dismissRecord from '@salesforce/label/c.Phone_DismissRecord';
import fix from '@salesforce/label/c.Phone_Fix';
import fixSave from '@salesforce/label/c.Phone_FixSave';
import copy from '@salesforce/label/c.Phone_Copy';
import copied from '@salesforce/label/c.Phone_Copied';
import copyByHand from '@salesforce/label/c.Phone_CopyByHand';
import quoted from '@salesforce/label/c.Phone_Quoted';
import saidByPhoneSystem from '@salesforce/label/c.Phone_SaidByPhoneSystem';

/** All other texts of the panel. */
export const texts = {
    ...transferTexts,
    ...directoryTexts,
    ...recentTexts,
    answer,
    decline,
    hangUp,
    hold,
    resume,
    mute,
    unmute,
    keypad,
    transfer,
    dial,
    pop,
    search,
    newRecord,
    save,
    callNumber,
    sentNotes,
    tryAgain,
    close,
    nameOrNumber,
    available,
    notConnected,
    ringing,
    ringingName,
    connecting,
    onCall,
    onHold,
    wrapUp,
    utilityNotConnected,
    utilityTimer,
    utilityWrapUp,
    withheld,
    interactionRinging,
    interactionConnecting,
    interactionConnected,
    interactionEnded,
    accept,
    endInteraction,
    internalCall,
    notFromSalesforce,
    presented,
    notFound,
    searching,
    lookupFailed,
    matchedOn,
    cameWithCall,
    openCase,
    severalMatch,
    severalMatchMore,
    chooseRecord,
    noneOfThese,
    farEndHolds,
    holdAndAnswer,
    otherCalls,
    selectCall,
    loggedOn,
    loggedOnNothing,
    loggedOnChoose,
    reasonInternal,
    reasonChosen,
    reasonNoneChosen,
    reasonInteraction,
    reasonOrigin,
    reasonSingleMatch,
    reasonOpen,
    reasonGone,
    decideByRules,
    alsoCase,
    notes,
    outcome,
    outcomePlaceholder,
    outcomeResolved,
    outcomeFollowUp,
    outcomeVoicemail,
    outcomeWrongNumber,
    recordSaving,
    recordSaved,
    recordWaiting,
    recordOff,
    digitsSent,
    numberExtension,
    sendExtension,
    extension,
    password,
    signIn,
    signInFromSalesforce,
    signOut,
    useHere,
    retry,
    demoLine,
    demoHint,
    demoFrom,
    demoName,
    demoCall,
    demoFarEnd,
    demoAnswer,
    demoHold,
    demoResume,
    demoSoundsBad,
    demoSoundsGood,
    demoHangUp,
    demoBusy,
    demoReject,
    announceRinging,
    announceConnecting,
    announceConnected,
    announceHeld,
    announceConferenced,
    announceEnded,
    calling,
    fieldPhone,
    fieldMobilePhone,
    fieldHomePhone,
    fieldOtherPhone,
    fieldAssistantPhone,
    fieldFax,
    fieldName,
    objectAccount,
    objectContact,
    objectLead,
    objectCase,
    objectOpportunity,
    anotherCall,
    clear,
    back,
    callControls,
    triesAgainIn,
    openNow,
    loggedOnNone,
    searchingNames,
    nobodyFound,
    namesFound,
    showKeys,
    outbox,
    outboxAskAdmin,
    outboxField,
    dismissRecord,
    fix,
    fixSave,
    copy,
    copied,
    copyByHand,
    quoted,
    saidByPhoneSystem
};
