/** What a page in the task pane is told about the application it runs in. */
export interface OfficeOptions {
  /** "en-US": language of the user interface. */
  readonly displayLanguage?: string;
  /** "en-US": language of the document. */
  readonly contentLanguage?: string;
  readonly documentUrl?: string;
  readonly isReadOnly?: boolean;
  /** Requirement sets and versions, as texts ("1.12"); a set that is not listed is unsupported. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** document.settings: name and JSON text. */
  readonly settings?: readonly (readonly [string, string])[];
  /** Pane and commands in one page. The add-in does not ask for it. */
  readonly sharedRuntime?: boolean;
}

const EXCEL_ON_THE_WEB = 16;
const SHARED_RUNTIME = 1;
export const DEFAULT_REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: '1.12',
  AddinCommands: '1.3',
  DialogApi: '1.2',
  Settings: '1.1',
};

/** The host part of the frame's name and address: host, platform, version, language, correlation, flags. */
export function hostInfo(options: OfficeOptions, correlation: string): string {
  const flags = options.sharedRuntime === true ? SHARED_RUNTIME : 0;
  const language = options.displayLanguage ?? 'en-US';
  return ['Excel', 'Web', '16.00', language, correlation, '', 'disableLogging', String(flags)].join('$');
}

/**
 * The name a frame must have before its page loads: the library takes host, conversation and the origin it may talk to
 * from there.
 *
 * @param conversation new for each load, or the library serves stale document settings from its session cache.
 */
export function frameName(options: OfficeOptions, conversation: string, hostOrigin: string): string {
  return JSON.stringify({
    baseFrameName: 'agave-addin-1',
    hostInfo: hostInfo(options, conversation),
    xdmInfo: `${conversation}|1|${hostOrigin}`,
    serializerVersion: '1',
    flights: '[]',
  });
}

/** The answer to getAppContextAsync. */
export function appContext(options: OfficeOptions, conversation: string): Readonly<Record<string, unknown>> {
  return {
    _id: 1,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.00',
    _appUILocale: options.displayLanguage ?? 'en-US',
    _dataLocale: options.contentLanguage ?? 'en-US',
    _docUrl: options.documentUrl ?? 'https://localhost/Book1.xlsx',
    _clientMode: options.isReadOnly === true ? 0 : 1,
    _settings: options.settings ?? [],
    _reason: 'documentOpened',
    _requirementMatrix: JSON.stringify(options.requirements ?? DEFAULT_REQUIREMENTS),
    _initialDisplayMode: 2,
    _appInstanceId: conversation,
    _hostFullVersion: '16.0.0.0',
    _correlationId: conversation,
    _eToken: '',
    _osfControlType: 1,
    _appDomains: [],
    _featureGates: {},
  };
}
