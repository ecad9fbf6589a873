import type { Language } from '../address/address.ts';

export const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-US' };

// Days in the way of the language: 31/12/2023, 31 Dec 2023.
const days: Record<string, Intl.DateTimeFormat> = {
  'vi-VN': new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }),
  'en-US': new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
};

export const formatDay = (day: string, locale: string) => days[locale]!.format(new Date(day));

// Whole counts and the server's own decimals, with the separators of the language; nothing is rounded here.
export const formatCount = (count: number, locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(count);

export const formatChange = (change: number, locale: string) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 20, signDisplay: 'exceptZero' }).format(change);

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
