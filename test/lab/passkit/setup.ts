/** The integration as PassKit's form would save it. */
export interface Setup {
  apiKey: string;
  workspaceId: string;
  name: string;
  dataCenter: string;
  enable: boolean;
  events: string[];
}

/** What a form here can tell: what it holds, and what was saved, once for each time. */
export interface DrawnForm {
  element: HTMLElement;
  read(): Setup;
}

/** The events as the form names them. */
export const EVENTS = [
  'Pass created',
  'Pass updated',
  'Pass installed',
  'Pass deleted',
  'Pass uninstalled',
  'Pass invalidated',
];

/** PassKit does not publish how it names data centers; each shape has its own way. */
export const CENTERS = ['01', '02', '03', '04', '05', '06'];
