// What does the JSON schema of NIST SP 1500-100 v2 demand? (the classes of the standard in short; `nistSchema` writes them out as published)
// Required fields bear a `!`. Shapes: s text, i whole number, n number, b yes or no, a word = an enumeration or class, x[] a list,
// x[1] a list of at least one, @A|B the id of one of them, A|B exactly one of them.
const IT = 'InternationalizedText';
const PARTY = '@Party|Coalition';
const UNIT = '@ReportingDevice|ReportingUnit';
const CONTESTS = 'PartyContest|BallotMeasureContest|CandidateContest|RetentionContest';
const SELECTIONS = 'CandidateSelection|PartySelection|BallotMeasureSelection';
const MEASURE = `ConStatement ${IT}, EffectOfAbstain ${IT}, FullText ${IT}, InfoUri uri, OtherType s, PassageThreshold ${IT}, ProStatement ${IT}, SummaryText ${IT}, Type BallotMeasureType`;
const CONTEST =
  `Abbreviation s, BallotSubTitle ${IT}, BallotTitle ${IT}, CountStatus CountStatus[], ElectoralDistrictId @ReportingUnit !, ExternalIdentifier ExternalIdentifier[], ` +
  `HasRotation b, Name s !, OtherVoteVariation s, SequenceOrder i, SubUnitsReported i, SummaryCounts SummaryCounts[], TotalSubUnits i, VoteVariation VoteVariation, ` +
  `BallotSelection ${SELECTIONS}[], @id s !`;
const COUNT = `Device Device, GpUnitId ${UNIT}, IsSuppressedForPrivacy b, OtherType s, Type CountItemType !`;
const SCHEDULES = 'ContactInformation ContactInformation';

/** In the order of the published file. */
const CLASSES: Readonly<Record<string, string>> = {
  AnnotatedString: 'Annotation ShortString, Content s !',
  AnnotatedUri: 'Annotation ShortString, Content uri !',
  BallotMeasureContest: `${MEASURE}, ${CONTEST}`,
  BallotMeasureSelection: `Selection ${IT} !, SequenceOrder i, VoteCounts VoteCounts[], @id s !`,
  BallotStyle: `ExternalIdentifier ExternalIdentifier[], ImageUri uri[], PartyIds ${PARTY}[], GpUnitIds ${UNIT}[1] !, OrderedContest OrderedContest[]`,
  Candidate: `BallotName ${IT} !, ExternalIdentifier ExternalIdentifier[], FileDate date, IsIncumbent b, IsTopTicket b, PartyId ${PARTY}, PersonId @Person, PostElectionStatus CandidatePostElectionStatus, PreElectionStatus CandidatePreElectionStatus, ${SCHEDULES}, @id s !`,
  CandidateContest: `NumberElected i, NumberRunoff i, OfficeIds @Office[], PrimaryPartyIds ${PARTY}[], VotesAllowed i !, ${CONTEST}`,
  CandidateSelection: `CandidateIds @Candidate[1] !, EndorsementPartyIds ${PARTY}[], IsWriteIn b, SequenceOrder i, VoteCounts VoteCounts[], @id s !`,
  Coalition: `ContestIds @${CONTESTS}[], PartyIds ${PARTY}[], Abbreviation s, Color HtmlColorString, ExternalIdentifier ExternalIdentifier[], IsWriteIn b, LogoUri uri, Name ${IT} !, @id s !`,
  ContactInformation: `AddressLine s[], Directions ${IT}, Email AnnotatedString[], Fax AnnotatedString[], Label s, Name s, Phone AnnotatedString[], Uri AnnotatedUri[], LatLng LatLng, Schedule Schedule[]`,
  CountStatus: 'OtherType s, Status CountItemStatus !, Type CountItemType !',
  Device: 'Manufacturer s, Model s, OtherType s, Type DeviceType',
  Election: `${SCHEDULES}, CountStatus CountStatus[], ElectionScopeId @ReportingUnit !, EndDate date !, ExternalIdentifier ExternalIdentifier[], Name ${IT} !, OtherType s, StartDate date !, Type ElectionType !, BallotStyle BallotStyle[], Candidate Candidate[], Contest ${CONTESTS}[]`,
  ElectionAdministration: `ElectionOfficialPersonIds @Person[], Name s, ${SCHEDULES}`,
  ElectionReport:
    'ExternalIdentifier ExternalIdentifier[], Format ReportDetailLevel !, GeneratedDate date-time !, IsTest b, Issuer s !, IssuerAbbreviation s !, Notes s, Person Person[], SequenceEnd i !, SequenceStart i !, ' +
    'Signature Xmldsig.Signature, Status ResultsStatus !, TestType s, VendorApplicationId s !, Election Election[], GpUnit ReportingDevice|ReportingUnit[], Office Office[], OfficeGroup OfficeGroup[], Party Party|Coalition[]',
  ExternalIdentifier: 'Label s, OtherType s, Type IdentifierType !, Value s !',
  Hours: 'Day DayType, EndTime TimeWithZone !, Label s, StartTime TimeWithZone !',
  InternationalizedText: 'Label s, Text LanguageString[1] !',
  LanguageString: 'Content s !, Language s !',
  LatLng: 'Label s, Latitude n !, Longitude n !, Source s',
  Office: `${SCHEDULES}, Description ${IT}, ElectoralDistrictId @ReportingUnit, ExternalIdentifier ExternalIdentifier[], FilingDeadline date, IsPartisan b, Name ${IT} !, OfficeHolderPersonIds @Person[], Term Term, @id s !`,
  OfficeGroup: 'Label s, Name s !, SubOfficeGroup OfficeGroup[], OfficeIds @Office[]',
  OrderedContest: `ContestId @${CONTESTS} !, OrderedBallotSelectionIds @${SELECTIONS}[]`,
  Party: `Abbreviation s, Color HtmlColorString, ExternalIdentifier ExternalIdentifier[], IsWriteIn b, LogoUri uri, Name ${IT} !, @id s !`,
  PartyContest: CONTEST,
  PartyRegistration: `Count i !, PartyId ${PARTY} !`,
  PartySelection: `PartyIds ${PARTY}[1] !, SequenceOrder i, VoteCounts VoteCounts[], @id s !`,
  Person: `DateOfBirth date, ExternalIdentifier ExternalIdentifier[], FirstName s, FullName ${IT}, Gender s, LastName s, MiddleName s[], Nickname s, PartyId ${PARTY}, Prefix s, Profession ${IT}, Suffix s, Title ${IT}, ContactInformation ContactInformation[], @id s !`,
  ReportingDevice: `Device Device, SerialNumber s, ComposingGpUnitIds ${UNIT}[], ExternalIdentifier ExternalIdentifier[], Name s, SummaryCounts SummaryCounts[], @id s !`,
  ReportingUnit: `AuthorityIds @Person[], ${SCHEDULES}, CountStatus CountStatus[], IsDistricted b, IsMailOnly b, Number s, OtherType s, SubUnitsReported i, TotalSubUnits i, Type ReportingUnitType !, VotersParticipated i, VotersRegistered i, ElectionAdministration ElectionAdministration, PartyRegistration PartyRegistration[], SpatialDimension SpatialDimension, ComposingGpUnitIds ${UNIT}[], ExternalIdentifier ExternalIdentifier[], Name s, SummaryCounts SummaryCounts[], @id s !`,
  RetentionContest: `CandidateId @Candidate, OfficeId @Office, ${MEASURE}, ${CONTEST}`,
  Schedule: 'EndDate date, IsOnlyByAppointment b, IsOrByAppointment b, IsSubjectToChange b, Label s, StartDate date, Hours Hours[]',
  SpatialDimension: 'MapUri uri, SpatialExtent SpatialExtent',
  SpatialExtent: 'Coordinates s !, Format GeoSpatialFormat !',
  SummaryCounts: `BallotsCast i, BallotsOutstanding i, BallotsRejected i, Overvotes i, Undervotes i, WriteIns i, ${COUNT}`,
  Term: 'EndDate date, StartDate date, Type OfficeTermType',
  VoteCounts: `Count n !, ${COUNT}`,
};

const ENUMERATIONS: Readonly<Record<string, string>> = {
  BallotMeasureType: 'ballot-measure initiative other referendum',
  CandidatePostElectionStatus: 'advanced-to-runoff projected-winner winner withdrawn',
  CandidatePreElectionStatus: 'filed qualified withdrawn write-in',
  CountItemStatus: 'completed in-process not-processed unknown',
  CountItemType: 'absentee absentee-fwab absentee-in-person absentee-mail early election-day other provisional total uocava write-in',
  DayType: 'all friday monday saturday sunday thursday tuesday wednesday weekday weekend',
  DeviceType: 'electronic lever manual-count mixed-systems opscan-central opscan-precinct other punch-card unknown',
  ElectionType: 'general other partisan-primary-closed partisan-primary-open primary runoff special',
  GeoSpatialFormat: 'geo-json gml kml shp wkt',
  IdentifierType: 'fips local-level national-level ocd-id other state-level',
  OfficeTermType: 'full-term unexpired-term',
  ReportDetailLevel: 'precinct-level summary-contest',
  ReportingUnitType:
    'ballot-batch ballot-style-area borough city city-council combined-precinct congressional country county county-council drop-box judicial municipality other polling-place precinct school special ' +
    'split-precinct state state-house state-senate town township utility village vote-center ward water',
  ResultsStatus: 'certified correction pre-election recount unofficial-complete unofficial-partial',
  VoteVariation: '1-of-m approval borda cumulative majority n-of-m other plurality proportional range rcv super-majority',
};

const OTHERS = {
  HtmlColorString: { pattern: '[0-9a-f]{6}', type: 'string' },
  ShortString: { maxLength: 16, type: 'string' },
  TimeWithZone: { pattern: '(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]|(24:00:00))(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))', type: 'string', format: 'time' },
};

const PREFIX = 'ElectionResults.';
const PLAIN: Readonly<Record<string, string>> = { s: 'string', i: 'integer', n: 'number', b: 'boolean' };

function refTo(name: string): unknown {
  return { $ref: `#/definitions/${name.includes('.') ? name : PREFIX + name}` };
}

function shapeOf(written: string): unknown {
  const list = /^(.*)\[(\d?)\]$/.exec(written);
  if (list !== null) return { items: shapeOf(list[1] ?? ''), minItems: Number(list[2] ?? 0), type: 'array' };
  if (written.startsWith('@')) return { type: 'string', refTypes: written.slice(1).split('|').map((name) => PREFIX + name) };
  if (written.includes('|')) return { oneOf: written.split('|').map(refTo) };
  if (/^(uri|date|date-time)$/.test(written)) return { type: 'string', format: written };
  const plain = PLAIN[written];
  return plain === undefined ? refTo(written) : { type: plain };
}

function classOf(name: string, written: string): unknown {
  const parts = written === '' ? [] : written.split(', ').map((part) => part.split(' '));
  const required = parts.filter((part) => part[2] === '!').map(([field = '']) => field);
  const properties = Object.fromEntries([...parts.map(([field = '', shape = '']) => [field, shapeOf(shape)]), ['@type', { enum: [name] }]] as [string, unknown][]);
  return { ...(required.length === 0 ? {} : { required: order(required) }), additionalProperties: false, properties, type: 'object' };
}

/** As published: by name, identifiers last; what a contest of candidates adds to every contest first. */
function order(required: readonly string[]): string[] {
  const last = required.filter((name) => name === '@id');
  const first = required.filter((name) => name === 'VotesAllowed');
  return [...first, ...required.filter((name) => name !== '@id' && name !== 'VotesAllowed').sort(), ...last];
}

/** The schema as an object, in the published order. */
export function nistSchema(): Record<string, unknown> {
  const named = (all: Readonly<Record<string, unknown>>): [string, unknown][] => Object.entries(all).map(([name, value]) => [PREFIX + name, value]);
  return {
    $ref: '#/definitions/ElectionResults.ElectionReport',
    $schema: 'http://json-schema.org/draft-04/schema#',
    definitions: Object.fromEntries([
      ...Object.entries(CLASSES).map(([name, written]) => [PREFIX + name, classOf(PREFIX + name, written)] as [string, unknown]),
      ...Object.entries(ENUMERATIONS).map(([name, values]) => [PREFIX + name, { enum: values.split(' '), type: 'string' }] as [string, unknown]),
      ...named(OTHERS),
      ['Xmldsig.Signature', classOf('Xmldsig.Signature', '')],
    ]),
  };
}
