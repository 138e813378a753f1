import type { Flags } from '../../frame/phone/flex/messages';
import type { Flex } from './flexUi';

/** What Flex leaves out inside Salesforce: its own CRM window, and the logo, which would only take room. */
export function adaptAppearance({ AgentDesktopView, MainHeader }: Flex, settings: Flags): void {
    MainHeader.Content.remove('logo');
    if (settings.hideCrmContainer) Object.assign(AgentDesktopView.defaultProps, { showPanel2: false });
}
