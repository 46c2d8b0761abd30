import { readFileSync } from 'node:fs';

/** Peak memory of each tab's process in MB, the largest first; `null` where the system does not tell. */
export async function peakMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  try {
    const peaks = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')))
      .map((found) => Math.round(Number(found?.[1]) / 1024));
    return peaks.sort((one, two) => two - one);
  } catch {
    return null;
  }
}
