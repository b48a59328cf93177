import { directoryAdminRouter } from './directory/directory.admin.router.ts';
import { discoveryWidgetRouter } from './discovery/discovery.widget.router.ts';
import { draftWidgetRouter } from './draft/draft.widget.router.ts';
import { flashAdminRouter } from './flash/flash.admin.router.ts';
import { flashWidgetRouter } from './flash/flash.widget.router.ts';
import { homeAdminRouter } from './home/home.admin.router.ts';
import { ownAccountAdminRouter } from './identity/own-account.admin.router.ts';
import { identityAdminRouter } from './identity/identity.admin.router.ts';
import { identityWidgetRouter } from './identity/identity.widget.router.ts';
import { introductionAdminRouter } from './introduction/introduction.admin.router.ts';
import { introductionWidgetRouter } from './introduction/introduction.widget.router.ts';
import { lotteryAdminRouter } from './lottery/lottery.admin.router.ts';
import { matchingAdminRouter } from './matching/matching.admin.router.ts';
import { meetingWidgetRouter } from './meeting/meeting.widget.router.ts';
import { actionItemWidgetRouter } from './mentorship/action-item.widget.router.ts';
import { agreementWidgetRouter } from './mentorship/agreement.widget.router.ts';
import { checkInWidgetRouter } from './mentorship/check-in.widget.router.ts';
import { goalWidgetRouter } from './mentorship/goal.widget.router.ts';
import { mentorshipAdminRouter } from './mentorship/mentorship.admin.router.ts';
import { mentorshipWidgetRouter } from './mentorship/mentorship.widget.router.ts';
import { messageWidgetRouter } from './message/message.widget.router.ts';
import { noteWidgetRouter } from './message/note.widget.router.ts';
import { outcomeAdminRouter } from './outcome/outcome.admin.router.ts';
import { participantAdminRouter } from './participant/participant.admin.router.ts';
import { participantWidgetRouter } from './participant/participant.widget.router.ts';
import { programAdminRouter } from './program/program.admin.router.ts';
import { programWidgetRouter } from './program/program.widget.router.ts';
import { requestAdminRouter } from './request/request.admin.router.ts';
import { requestWidgetRouter } from './request/request.widget.router.ts';
import { router } from './rpc/procedures.ts';
import { surveyAdminRouter } from './survey/survey.admin.router.ts';
import { surveyWidgetRouter } from './survey/survey.widget.router.ts';

/** What the widget may call, with a bearer token. */
export const widgetRouter = router({
  actionItem: actionItemWidgetRouter,
  agreement: agreementWidgetRouter,
  checkIn: checkInWidgetRouter,
  discovery: discoveryWidgetRouter,
  draft: draftWidgetRouter,
  flash: flashWidgetRouter,
  goal: goalWidgetRouter,
  identity: identityWidgetRouter,
  introduction: introductionWidgetRouter,
  meeting: meetingWidgetRouter,
  mentorship: mentorshipWidgetRouter,
  message: messageWidgetRouter,
  note: noteWidgetRouter,
  participant: participantWidgetRouter,
  program: programWidgetRouter,
  request: requestWidgetRouter,
  survey: surveyWidgetRouter,
});
export type WidgetRouter = typeof widgetRouter;

/** What the admin app may call, with its cookie. */
export const adminRouter = router({
  account: ownAccountAdminRouter,
  directory: directoryAdminRouter,
  flash: flashAdminRouter,
  home: homeAdminRouter,
  identity: identityAdminRouter,
  introduction: introductionAdminRouter,
  lottery: lotteryAdminRouter,
  matching: matchingAdminRouter,
  mentorship: mentorshipAdminRouter,
  outcome: outcomeAdminRouter,
  participant: participantAdminRouter,
  program: programAdminRouter,
  request: requestAdminRouter,
  survey: surveyAdminRouter,
});
export type AdminRouter = typeof adminRouter;
