import { beforeEach, describe, expect, it } from 'vitest';

import { hrefOf, parseRoute, resumeLastPlace, type Route } from '@/components/stores/route';

const PLACES: [string, Route][] = [
  ['#/projects', { page: 'projects' }],
  ['#/projects/new', { page: 'new' }],
  ['#/projects/5f0c', { page: 'project', id: '5f0c' }],
  ['#/about', { page: 'about' }],
];

describe('a place on the options page', () => {
  it.each(PLACES)('has the address %s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(hrefOf(route)).toBe(hash);
  });

  it('keeps special characters in an id', () => {
    const route: Route = { page: 'project', id: 'a/b %' };
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/projects/', '#projects'])(
    'is the list of projects for %j',
    (hash) => expect(parseRoute(hash)).toEqual({ page: 'projects' }),
  );

  it('reads an invalid escape literally', () => {
    expect(parseRoute('#/projects/%E0%A4%A')).toEqual({ page: 'project', id: '%E0%A4%A' });
  });
});

describe('resuming', () => {
  beforeEach(() => {
    window.localStorage.clear();
    window.location.hash = '';
  });

  it('goes to the author’s last place', () => {
    window.localStorage.setItem('passlink:options-place', '#/about');
    resumeLastPlace();
    expect(window.location.hash).toBe('#/about');
  });

  it('goes to the place in the address', () => {
    window.localStorage.setItem('passlink:options-place', '#/about');
    window.location.hash = '#/projects/new';
    resumeLastPlace();
    expect(window.location.hash).toBe('#/projects/new');
  });
});
