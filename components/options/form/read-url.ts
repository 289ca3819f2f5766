import { PassKitError, parseProjectUrl } from '@/lib/passkit';

/** The result of reading a typed URL: the project's code, or what to do about it. */
export type UrlReading =
  | { code: string; problem?: undefined }
  | { code?: undefined; problem: string };

/** Reads a project URL as it is typed. */
export function readUrl(text: string): UrlReading {
  try {
    return { code: parseProjectUrl(text).code };
  } catch (error) {
    if (error instanceof PassKitError) return { problem: error.message };
    throw error;
  }
}
