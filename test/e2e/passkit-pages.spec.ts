import { expect, test } from '@playwright/test';

import { serveHtml } from '../support/lab-server.ts';
import { all, type AtPassKit, launchAtPassKit, said, WANTED } from './passkit-dashboard.ts';

let passkit: AtPassKit;
// One browser for the whole file.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  passkit = await launchAtPassKit();
});
test.afterAll(() => passkit.close());

test('the key goes into neither of two fields that could both be meant for it', async () => {
  const page = await passkit.openPage(
    `<form><label>API key <input id=a></label><label>API key <input id=b></label>
     <label>Workspace ID <input></label><label>Name <input></label>
     <label>Enable <input type=checkbox></label></form>`,
  );
  const outcome = said(await passkit.fill(page));
  expect(outcome).toMatchObject({ apiKey: 'not-found', workspaceId: 'filled', name: 'filled' });
  expect(await page.locator('#a').inputValue()).toBe('');
  expect(await page.locator('#b').inputValue()).toBe('');
  await page.close();
});

test('a form is recognized however it is built', async () => {
  const page = await passkit.openPage(
    `<div><table><tr><td>API key<td><input type=password><tr><td>Workspace ID<td><textarea></textarea></table>
     <div><label id=l>Data center</label>
       <div role=combobox id=c tabindex=0 aria-labelledby="l v" aria-expanded=false><span><span id=v></span></span></div></div>
     <div><div>Integration enabled</div><select><option>No<option>Yes</select></div>
     <div>Notify of <select multiple><option>Pass created<option selected>Pass updated<option>Pass installed
       <option>Pass deleted<option>Pass uninstalled<option>Pass invalidated</select></div>
     <button onclick="document.title = 'saved'">Save</button></div>
     <script>
       // As Angular Material does: the trigger inside listens, the arrow alone would choose.
       const box = document.querySelector('#c');
       box.firstChild.onclick = () => setTimeout(() => {
         const list = document.body.appendChild(document.createElement('div'));
         list.innerHTML = '<div role=listbox>' +
           ['US', 'India', 'EU'].map((name) => '<div role=option><span>' + name + '</span></div>').join('');
         list.onclick = ({ target }) => { box.querySelector('#v').textContent = target.textContent; list.remove(); };
       });
       box.onkeydown = ({ keyCode, altKey }) => {
         if (keyCode === 40 && !altKey) box.querySelector('#v').textContent = 'US';
       };
     </script>`,
  );
  expect(said(await passkit.fill(page))).toEqual({
    ...all(['apiKey', 'workspaceId', 'dataCenter', 'enable', ...WANTED, 'updated'], 'filled'),
    ...all(['deleted', 'invalidated'], 'already-right'),
    name: 'not-found',
  });
  expect(await page.locator('#v').textContent()).toBe('India');
  const chosen = await page.locator('option:checked').allTextContents();
  expect(chosen.map((text) => text.trim())).toEqual([
    'Yes',
    'Pass created',
    'Pass installed',
    'Pass uninstalled',
  ]);
  expect(await page.title()).toBe('');
  expect(await passkit.undo(page)).toEqual({
    status: 'undone',
    left: ['dataCenter'],
  });
  expect(await page.locator('input').inputValue()).toBe('');
  await page.close();
});

test('the reasons why a field cannot be filled are told apart', async () => {
  const page = await passkit.openPage(
    `<form><label>API key <input maxlength=8></label><label>Workspace ID <input readonly></label>
     <p>Data center <select><option>US<option>EU</select></p>
     <p><label><input type=radio name=e> Yes</label><label><input type=radio name=e checked> No</label></p>
     <ul><li><input type=checkbox> Pass created<li><input type=checkbox disabled> Pass installed</ul></form>`,
  );
  expect(said(await passkit.fill(page))).toEqual({
    apiKey: 'not-kept',
    workspaceId: 'locked',
    name: 'not-found',
    dataCenter: 'no-such-choice',
    enable: 'not-found',
    created: 'filled',
    installed: 'locked',
    uninstalled: 'not-found',
  });
  await page.close();
});

test('a form in PassKit’s own frame is filled; one in another site’s page is not', async () => {
  const form = `<form><label>API key <input></label><label>Workspace ID <input></label>
    <fieldset role=radiogroup aria-label="Data center"><label><input type=radio name=d> India</label>
    <label><input type=radio name=d> EU</label></fieldset></form>`;
  const inner = 'https://app.passkit.com/inner';
  serveHtml(inner, form);
  const page = await passkit.openPage(
    `<iframe src="${inner}"></iframe>`,
    'https://app.passkit.com/outer',
  );
  expect(said(await passkit.fill(page))).toMatchObject({
    apiKey: 'filled',
    dataCenter: 'filled',
  });
  await expect(page.frameLocator('iframe').getByLabel('India')).toBeChecked();
  await page.close();

  const lookAlike = 'https://app.passkit.com.evil.test/';
  const marked = 'https://dashboard-01.moengage.com/marked';
  for (const url of [lookAlike, marked]) {
    const around = await passkit.openPage(`${form}<iframe src="${inner}"></iframe>`, url);
    const tabs = await passkit.worker.evaluate(() => chrome.tabs.query({}));
    for (const { id } of tabs) expect((await passkit.fillTab(id!)).status).not.toBe('filled');
    for (const frame of around.frames()) {
      expect(await frame.getByLabel('API key').inputValue()).toBe('');
    }
    await around.close();
  }
});
