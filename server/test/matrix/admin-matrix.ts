import { addDaysTo } from '@alongside/shared/days';
import { defaultRules, defaultWeights } from '../../src/program/match-settings.ts';
import { coordinators, everybody, nothing, secret, staff, type Matrix } from './matrix-row.ts';
import type { ActorName, World } from './world.ts';

const designers: readonly ActorName[] = ['administrator', 'coordinator'];
const makers: readonly ActorName[] = ['administrator', ...coordinators];
const ofProgram: readonly ActorName[] = ['coordinator'];

const program = ({ programId }: World) => ({ programId });
const round = ({ roundId }: World) => ({ roundId });
const settings = { weights: defaultWeights, rules: defaultRules };
const inTenDays = addDaysTo(new Date(), 10).toISOString();
const file = { content: Buffer.from('Number,First,Last,Mail\n1,Ines,Carvalho,ines@harbourline.example\n').toString('base64'), mapping: ['employeeNumber', 'givenName', 'familyName', 'email'], dateOrder: null };
const question = { kind: 'short_text', label: 'Why now?', hint: '', askedOf: 'both', required: false, published: true, options: [], maximum: null };

/** The permission matrix of the admin app's procedures. */
export const adminMatrix: Matrix = {
  'directory.badRows': { input: () => file, may: ['administrator'] },
  'directory.checkFile': { input: () => file, may: ['administrator'] },
  'directory.facets': { input: nothing, may: makers },
  'directory.importPeople': { input: () => ({ ...file, onlyIfAllGood: false }), may: ['administrator'] },
  'directory.people': { input: nothing, may: makers },
  'flash.rhythm': { input: program, may: ofProgram },
  'home.setUp': { input: nothing, may: ['administrator'] },
  'home.today': { input: nothing, may: coordinators },
  'identity.acceptInvitation': { input: () => ({ token: secret, name: 'A', password: 'a long password' }), may: everybody },
  'identity.changeStaff': { input: (w) => ({ accountId: w.coordinatorId, roles: ['coordinator'], enabled: true }), may: ['administrator'] },
  'identity.inviteStaff': { input: () => ({ email: 'new@b.example', name: 'New', roles: ['analyst'] }), may: ['administrator'] },
  'identity.listStaff': { input: nothing, may: ['administrator'] },
  'identity.me': { input: nothing, may: staff },
  'identity.setUp': { input: () => ({ token: secret, name: 'A', email: 'a@b.example', password: 'a long password', organisationName: 'O' }), may: everybody },
  'identity.signIn': { input: () => ({ email: 'a@b.example', password: 'wrong' }), may: everybody },
  'identity.signInAsPersona': { input: (w) => ({ personaId: w.coordinatorId }), may: everybody },
  'identity.signInOptions': { input: nothing, may: everybody },
  'identity.signOut': { input: nothing, may: everybody },
  'introduction.change': { input: (w) => ({ ...program(w), state: 'running', every: 'month', weekday: 4, meets: 'everyone' }), may: ofProgram },
  'introduction.hold': { input: program, may: ofProgram },
  'introduction.overview': { input: program, may: ofProgram },
  'introduction.preview': { input: program, may: ofProgram },
  'matching.alternatives': { input: (w) => ({ ...round(w), menteeId: w.otherMenteeId }), may: ofProgram },
  'matching.askForShortage': { input: round, may: ofProgram },
  'matching.cancelRound': { input: round, may: ofProgram },
  'matching.changeByHand': { input: (w) => ({ ...round(w), menteeId: w.otherMenteeId, mentorId: w.mentorId }), may: ofProgram },
  'matching.compare': { input: (w) => ({ roundA: w.roundId, roundB: w.roundId }), may: ofProgram },
  'matching.decide': { input: (w) => ({ ...program(w), menteeId: w.otherMenteeId, mentorId: w.mentorId, decision: 'banned' }), may: ofProgram },
  'matching.groups': { input: round, may: ofProgram },
  'matching.judgePair': { input: (w) => ({ ...round(w), menteeId: w.otherMenteeId, mentorId: w.mentorId }), may: ofProgram },
  'matching.unmatched': { input: round, may: ofProgram },
  'matching.movePeer': { input: (w) => ({ ...round(w), participantId: w.otherMenteeId, withId: null }), may: ofProgram },
  'matching.overview': { input: program, may: ofProgram },
  'matching.pairs': { input: round, may: ofProgram },
  'matching.pairsCsv': { input: round, may: ofProgram },
  'matching.preview': { input: (w) => ({ ...program(w), ...settings, againstRoundId: null }), may: ofProgram },
  'matching.programs': { input: nothing, may: coordinators },
  'matching.publish': { input: round, may: ofProgram },
  'matching.room': { input: round, may: ofProgram },
  'matching.round': { input: round, may: ofProgram },
  'matching.saveSettings': { input: (w) => ({ ...program(w), ...settings }), may: ofProgram },
  'matching.shortage': { input: round, may: ofProgram },
  'matching.startRound': { input: (w) => ({ ...program(w), ...settings }), may: ofProgram },
  'matching.stopShortage': { input: round, may: ofProgram },
  'matching.swapCosts': { input: (w) => ({ ...round(w), menteeId: w.otherMenteeId, mentorIds: [w.mentorId] }), may: ofProgram },
  'mentorship.list': { input: program, may: ofProgram },
  'mentorship.resolveAsk': { input: (w) => ({ flagId: w.things.flagId }), may: ofProgram },
  'outcome.breakdown': { input: (w) => ({ ...program(w), figure: 'match_rate', cut: 'role' }), may: ['analyst'] },
  'outcome.exportCsv': { input: program, may: ['analyst'] },
  'outcome.page': { input: program, may: ['analyst'] },
  'outcome.programs': { input: nothing, may: ['analyst'] },
  'participant.get': { input: (w) => ({ participantId: w.menteeId }), may: ofProgram },
  'participant.list': { input: program, may: ofProgram },
  'program.addQuestion': { input: (w) => ({ ...program(w), question }), may: designers },
  'program.changeAsks': { input: (w) => ({ ...program(w), asks: ['interests'] }), may: designers },
  'program.changeAttributes': { input: (w) => ({ ...program(w), names: ['Carer'] }), may: ['administrator'] },
  'program.changeBasics': { input: (w) => ({ ...program(w), basics: { name: 'New name', slug: 'new-name', summary: '', delivery: 'hybrid', timeZone: 'Europe/Berlin' } }), may: designers },
  'program.changeCadence': { input: (w) => ({ ...program(w), cadence: { cadenceDays: 14, meetingMinutes: 45, openRequestsLimit: 2, openBookingsLimit: 2, requestReminderDays: 7, requestExpiryDays: 14, capacityLimit: 4 } }), may: designers },
  'program.changeCoordinators': { input: (w) => ({ ...program(w), coordinatorIds: [w.coordinatorId] }), may: designers },
  'program.changeEligibility': { input: (w) => ({ ...program(w), eligibility: {} }), may: designers },
  'program.changeGroupSizes': { input: (w) => ({ ...program(w), sizes: { groupSmallest: 3, groupLargest: 5 } }), may: designers },
  'program.changeObjectives': { input: (w) => ({ ...program(w), objectives: [] }), may: designers },
  'program.changePlacement': { input: (w) => ({ ...program(w), origins: [], pageUrl: null }), may: designers },
  'program.changeQuestion': { input: (w) => ({ questionId: w.things.questionId, question }), may: designers },
  'program.changeStage': { input: (w) => ({ ...program(w), stage: 'closing' }), may: designers },
  'program.changeStages': { input: (w) => ({ ...program(w), stages: [] }), may: designers },
  'program.createFromTemplate': { input: (w) => ({ templateKey: 'one_to_one_open', name: 'Another', slug: 'another', startsOn: '2126-01-01', coordinatorIds: [w.coordinatorId] }), may: makers },
  'program.get': { input: program, may: designers },
  'program.list': { input: nothing, may: makers },
  'program.orderQuestions': { input: (w) => ({ ...program(w), questionIds: [w.things.questionId] }), may: designers },
  'program.possibleCoordinators': { input: nothing, may: makers },
  'program.publishNotice': { input: (w) => ({ ...program(w), body: 'What we keep and why.' }), may: designers },
  'program.removeQuestion': { input: (w) => ({ questionId: w.things.questionId }), may: designers },
  'program.templates': { input: nothing, may: makers },
  'request.list': { input: program, may: ofProgram },
  'survey.cancelWave': { input: (w) => ({ waveId: w.things.plannedWaveId }), may: ofProgram },
  'survey.planWave': { input: (w) => ({ ...program(w), kind: 'after', opensAt: null, closesAt: inTenDays }), may: ofProgram },
  'survey.preview': { input: program, may: ofProgram },
  'survey.remind': { input: (w) => ({ waveId: w.waveId }), may: ofProgram },
  'survey.waves': { input: nothing, may: coordinators },
};
