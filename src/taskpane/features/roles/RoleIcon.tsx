import { Cart20Regular } from '@fluentui/react-icons/svg/cart';
import { Chat20Regular } from '@fluentui/react-icons/svg/chat';
import { Crown20Regular } from '@fluentui/react-icons/svg/crown';
import { Flag20Regular } from '@fluentui/react-icons/svg/flag';
import { Megaphone20Regular } from '@fluentui/react-icons/svg/megaphone';
import { Money20Regular } from '@fluentui/react-icons/svg/money';
import { Person20Regular } from '@fluentui/react-icons/svg/person';
import { Star20Regular } from '@fluentui/react-icons/svg/star';
import { Wrench20Regular } from '@fluentui/react-icons/svg/wrench';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactElement } from 'react';
import type { BuyingRole } from '../../../domain/stakeholders/contact';

const ICONS: Readonly<Record<BuyingRole, typeof Person20Regular>> = {
  'decision-maker': Crown20Regular,
  'assisting-decision-maker': Star20Regular,
  'technical-gatekeeper': Wrench20Regular,
  'financial-gatekeeper': Money20Regular,
  user: Person20Regular,
  purchaser: Cart20Regular,
  influencer: Megaphone20Regular,
  initiator: Flag20Regular,
  insider: Chat20Regular,
};

/** A role as a picture; its name stands beside it. */
export function RoleIcon({ role }: { role: BuyingRole | null }): ReactElement {
  const Icon = role === null ? QuestionCircle20Regular : ICONS[role];
  return <Icon aria-hidden />;
}
