declare module '@/lib/passkit-form/page/index?page' {
  const page: (command: import('./types').FormCommand) => Promise<import('./types').FormAnswer>;
  export default page;
}
