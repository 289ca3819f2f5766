import { beforeEach, describe, expect, it } from 'vitest';

import { hrefOf, parseRoute, resumeLastPlace, type Route } from '@/components/stores/route';

const PLACES: [string, Route][] = [
  ['#/projects', { page: 'projects' }],
  ['#/projects/new', { page: 'new' }],
  ['#/projects/5f0c', { page: 'project', id: '5f0c' }],
  ['#/about', { page: 'about' }],
];

describe('places on the options page', () => {
  it.each(PLACES)('%s leads there and back', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(hrefOf(route)).toBe(hash);
  });

  it('keeps an id with signs of its own', () => {
    const route: Route = { page: 'project', id: 'a/b %' };
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/projects/', '#projects'])(
    'leads from %j to the projects',
    (hash) => expect(parseRoute(hash)).toEqual({ page: 'projects' }),
  );

  it('takes a broken escape for what it is', () => {
    expect(parseRoute('#/projects/%E0%A4%A')).toEqual({ page: 'project', id: '%E0%A4%A' });
  });
});

describe('resuming', () => {
  beforeEach(() => {
    window.localStorage.clear();
    window.location.hash = '';
  });

  it('goes where the author was last', () => {
    window.localStorage.setItem('passlink:options-place', '#/about');
    resumeLastPlace();
    expect(window.location.hash).toBe('#/about');
  });

  it('goes where the address says', () => {
    window.localStorage.setItem('passlink:options-place', '#/about');
    window.location.hash = '#/projects/new';
    resumeLastPlace();
    expect(window.location.hash).toBe('#/projects/new');
  });
});
